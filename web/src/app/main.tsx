import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./theme.css";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { RouterProvider } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { activateLanguage, i18n, preferredLanguage } from "@/lib/i18n";
import { router } from "./router";
import { theme } from "./theme";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

await activateLanguage(preferredLanguage());

createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={3} autoClose={5000} />
      <RouterProvider router={router} />
    </MantineProvider>
  </I18nProvider>,
);
