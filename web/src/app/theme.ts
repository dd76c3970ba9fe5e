import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one accent colour: the blue of ink on a paper diary. */
const ink: MantineColorsTuple = [
  "#eef2fe", "#dbe3fb", "#b4c4f6", "#8aa4ff", "#90a8ff", "#4468e0", "#2f55d4", "#2647b8", "#203c98", "#1b327c",
];

const motionMs = 120;

export const theme = createTheme({
  primaryColor: "ink",
  // White words stand on both shades with a contrast of at least 4.5.
  primaryShade: { light: 6, dark: 5 },
  colors: { ink },
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif',
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, monospace",
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: "600" },
  defaultRadius: "md",
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  // By name, not by `Component.extend`: importing them here would put them all into the first load.
  components: {
    Button: { defaultProps: { size: "sm" }, styles: { label: { fontWeight: 600 } } },
    Drawer: { defaultProps: { transitionProps: { duration: motionMs }, overlayProps: { backgroundOpacity: 0.32 } } },
    Modal: { defaultProps: { transitionProps: { duration: motionMs } } },
    Tooltip: { defaultProps: { openDelay: 250, transitionProps: { duration: motionMs } } },
    SegmentedControl: { defaultProps: { transitionDuration: motionMs, radius: "md" } },
    Skeleton: { defaultProps: { radius: "sm" } },
  },
});
