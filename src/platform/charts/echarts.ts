import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { textWidth } from './text.js';

interface Size {
  width: number;
  height: number;
}

let loading: Promise<(size: Size) => EChartsType> | undefined;

/** Draws with ECharts, which is loaded for the first chart: most processes never draw one. */
export async function drawSvg(size: Size, option: EChartsCoreOption): Promise<string> {
  loading ??= load();
  const chart = (await loading)(size);
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

async function load(): Promise<(size: Size) => EChartsType> {
  const { init, setPlatformAPI } = await import('./echarts-parts.js');
  setPlatformAPI({
    measureText: (text, font) => ({
      width: textWidth(text, Number(/(\d+(\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12)),
    }),
  });
  return size => init(null, null, { renderer: 'svg', ssr: true, ...size });
}
