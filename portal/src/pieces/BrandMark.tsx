/** The steelyard: beam, pan, weight and three stars. */
export function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="5" fill="#12486F" />
      <path d="M4 10.5h18" stroke="#fff" strokeWidth="1.8" strokeLinecap="round" />
      <path d="M9 10.5l-3.6 8h7.2z" fill="none" stroke="#fff" strokeWidth="1.6" strokeLinejoin="round" />
      <g fill="#E9C46A">
        <circle cx="14" cy="7" r="1.2" />
        <circle cx="17.3" cy="7" r="1.2" />
        <circle cx="20.6" cy="7" r="1.2" />
      </g>
      <path d="M19 10.5v4.2" stroke="#fff" strokeWidth="1.6" />
      <circle cx="19" cy="17" r="2.4" fill="#fff" />
    </svg>
  );
}
