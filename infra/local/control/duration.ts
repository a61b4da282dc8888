const units = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/** Milliseconds of an ISO 8601 duration (`P5D`, `PT1H30M`) or of its short form (`5d`, `+3h`); nothing for another text. */
export const durationOf = (text: string): number | undefined => {
  const short = /^\+?(\d+)([wdhms])$/.exec(text);
  if (short) return Number(short[1]) * units[short[2] as keyof typeof units];
  const iso = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!iso?.slice(1).some(Boolean)) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map((part) => Number(part ?? 0));
  return weeks * units.w + days * units.d + hours * units.h + minutes * units.m + seconds * units.s;
};
