import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { ErrorState } from "@/components/ErrorState";

export function FailurePage({ reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <main>
      <ErrorState
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </main>
  );
}
