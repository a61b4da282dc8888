import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { Loading } from '../parts/states.tsx';
import { useTheme } from '../shell/Look.tsx';
import { type Palette, readPalette } from './palette.ts';

interface ChartProps {
  /** What the picture says, for whoever cannot see it; the figures stand in a table beside it. */
  label: string;
  /** px */
  height: number;
  options(palette: Palette): EChartsCoreOption;
  /** The name of what was clicked. */
  onPick?: ((name: string) => void) | undefined;
}

/** A picture of figures. The library that draws it is loaded when the first one is looked at. */
export function Chart({ label, height, options, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType>();
  const { theme } = useTheme();
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    let made: EChartsType | undefined;
    let gone = false;
    const observer = new ResizeObserver(() => made?.resize());
    void import('./engine.ts').then(({ init }) => {
      const element = place.current;
      if (gone || !element) return;
      made = init(element, null, { renderer: 'svg' });
      made.on('click', ({ name, data }) => {
        const id = typeof data === 'object' && data && 'id' in data ? String(data.id) : name;
        pick.current?.(id);
      });
      observer.observe(element);
      setChart(made);
    });
    return () => {
      gone = true;
      observer.disconnect();
      made?.dispose();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette is that of the theme.
  useEffect(() => {
    const { fontFamily } = getComputedStyle(document.body);
    chart?.setOption({ animation: false, textStyle: { fontFamily }, ...options(readPalette()) }, true);
  }, [chart, options, theme]);
  return (
    <div role="img" aria-label={label} style={{ position: 'relative', height }}>
      {!chart && <Loading lines={3} />}
      <div ref={place} style={{ position: 'absolute', inset: 0 }} />
    </div>
  );
}
