/** A sun over water: nothing waits. */
export function AllDone() {
  return (
    <svg width="152" height="104" viewBox="0 0 152 104" fill="none" aria-hidden>
      <circle cx="76" cy="52" r="24" fill="var(--tint-amber)" opacity="0.9" />
      <g stroke="var(--tint-amber)" strokeWidth="3" strokeLinecap="round" opacity="0.55">
        <path d="M76 10v8M46.3 22.3l5.7 5.7M105.7 22.3l-5.7 5.7M34 52h8M110 52h8" />
      </g>
      <rect x="16" y="60" width="120" height="44" fill="var(--paper)" />
      <g stroke="var(--tint-teal)" strokeWidth="3" strokeLinecap="round">
        <path d="M20 66c9.3 0 9.3 5 18.7 5s9.3-5 18.6-5 9.4 5 18.7 5 9.3-5 18.7-5 9.3 5 18.6 5 9.4-5 18.7-5" />
        <path d="M42 80c7 0 7 4 14 4s7-4 14-4 7 4 14 4 7-4 14-4 7 4 14 4" opacity="0.6" />
        <path d="M62 92c4.7 0 4.7 3 9.3 3s4.7-3 9.4-3 4.6 3 9.3 3" opacity="0.35" />
      </g>
    </svg>
  );
}
