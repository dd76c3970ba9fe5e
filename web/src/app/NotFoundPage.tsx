import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { EmptyState } from "@/components/EmptyState";
import { useText } from "@/lib/i18n";

export function NotFoundPage() {
  const t = useText();
  return (
    <main>
      <EmptyState level={1} title={t("notFound.title")} hint={t("notFound.hint")}>
        <Button component={Link} to="/" variant="default">
          {t("notFound.home")}
        </Button>
      </EmptyState>
    </main>
  );
}
