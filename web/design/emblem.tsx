/** The mark of the app. */
export function Emblem() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#12406f" stroke="#d9a52f" />
      <path
        d="M8 22h16M10 16.5l4 3.5 8-9.5"
        fill="none"
        stroke="#f2c14e"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
