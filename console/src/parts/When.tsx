/** An instant as the wall clock in Asia/Shanghai shows it, whatever this machine's zone is. */
export const shanghai = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** To the minute, or to the second with `exact`. */
export function When({ at, exact = false }: { at: string; exact?: boolean }) {
  return (
    <time dateTime={at} title={shanghai(at)}>
      {shanghai(at).slice(0, exact ? 19 : 16)}
    </time>
  );
}
