interface MarkProps {
  size?: number;
  className?: string | undefined;
  /** Of the tick: brighter on ink than on paper. */
  tick?: '#e3b04b' | '#c48a17';
  /** Thinner where it is large. */
  thin?: boolean;
}

/** The product's mark: a C that closes on a tick. */
export const Mark = ({ size, className, tick = '#e3b04b', thin = false }: MarkProps) => (
  <svg
    viewBox="0 0 32 32"
    width={size}
    height={size}
    className={className}
    fill="none"
    strokeLinecap="round"
    aria-hidden
  >
    <path d="M22.6 11.4a8 8 0 1 0 0 9.2" stroke="currentColor" strokeWidth={thin ? 2 : 3} />
    <path d="m14.6 16.2 2.6 2.6 5-5.2" stroke={tick} strokeWidth={thin ? 1.8 : 2.6} strokeLinejoin="round" />
  </svg>
);
