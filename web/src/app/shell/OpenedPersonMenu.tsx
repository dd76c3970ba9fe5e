import { Menu, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconLanguage, IconLogout, IconMoon, IconSettings, IconSun, IconUsers } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { closeGraphqlSession } from "@/lib/graphql/current";
import { chooseLanguage, currentLanguage, useText, type TextId } from "@/lib/i18n";
import { signOut } from "@/lib/session";
import type { Viewer } from "@/lib/viewer";
import { adminDestinations } from "./navigation";
import { PersonButton } from "./PersonButton";

const schemes: { value: MantineColorScheme; label: TextId; icon: typeof IconSun }[] = [
  { value: "light", label: "scheme.light", icon: IconSun },
  { value: "dark", label: "scheme.dark", icon: IconMoon },
  { value: "auto", label: "scheme.auto", icon: IconDeviceDesktop },
];

interface Props {
  viewer: Viewer;
  withName: boolean;
}

/** Loaded when it is first opened, and then opens at once. */
export default function OpenedPersonMenu({ viewer, withName }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const language = currentLanguage();

  const leave = async () => {
    await signOut();
    await navigate({ to: "/welcome" });
    closeGraphqlSession();
  };

  return (
    <Menu defaultOpened position={withName ? "top-start" : "bottom-end"} width={224} shadow="md" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <PersonButton viewer={viewer} withName={withName} />
      </Menu.Target>
      <Menu.Dropdown>
        {!withName && (
          <>
            <Menu.Item leftSection={<IconUsers size={16} />} onClick={() => void navigate({ to: "/people" })}>
              {t("nav.people")}
            </Menu.Item>
            {adminDestinations(viewer).map(({ to, label, icon: Icon }) => (
              <Menu.Item key={to} leftSection={<Icon size={16} />} onClick={() => void navigate({ to })}>
                {t(label)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => void navigate({ to: "/settings" })}>
          {t("nav.me")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("scheme.label")}</Menu.Label>
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            rightSection={colorScheme === value ? <IconCheck size={16} aria-label={t("menu.chosen")} /> : null}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(value)}
          >
            {t(label)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLanguage size={16} />}
          lang={language === "en" ? "de" : "en"}
          onClick={() => void chooseLanguage(language === "en" ? "de" : "en")}
        >
          {language === "en" ? "Deutsch" : "English"}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t("action.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
