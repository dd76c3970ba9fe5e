import { createStore } from "@/lib/store";

/** Is the live connection up? `lost` while it is being opened again. */
export const connection = createStore<"idle" | "open" | "lost">("idle");
