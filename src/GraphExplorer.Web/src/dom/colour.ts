/** Mixes two #rrggbb colours; `share` is the part of the second, 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const from = parseInt(first.slice(start, start + 2), 16);
    const to = parseInt(second.slice(start, start + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
