import { expect, it } from 'vitest';
import { mix } from '../../src/dom/colour';
import { settings, type ThemedColour } from '../../src/settings';

it('mixes two colours by the share of the second', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ff8000', 0.5)).toBe('#804000');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
});

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (first: string, second: string): number => {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const directTies = ['SUPPORTS', 'DEMANDS', 'MEDIATES', 'REJECTS', 'OPPOSES'];

// WCAG 2.2, criterion 1.4.11: graphics that carry meaning stand out by 3 to 1.
it.each(directTies.flatMap((kind) => (['light', 'dark'] as const).map((theme) => [kind, theme] as const)))(
  'draws %s so that it stands out in the %s theme',
  (kind, theme) => {
    const colour: ThemedColour | undefined = settings.tieKinds[kind]?.colour;
    expect(colour).toBeDefined();
    expect(contrast(colour?.[theme] ?? '', settings.stage.background[theme])).toBeGreaterThan(3);
  },
);
