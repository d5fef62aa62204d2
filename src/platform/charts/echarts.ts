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
  const [{ init, setPlatformAPI, use }, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  use([charts.BarChart, charts.ScatterChart, renderers.SVGRenderer]);
  use([components.GridComponent, components.LegendComponent, components.TitleComponent]);
  // For patterns.
  use([components.AriaComponent]);
  setPlatformAPI({
    measureText: (text, font) => ({
      width: textWidth(text, Number(/(\d+(\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12)),
    }),
  });
  return size => init(null, null, { renderer: 'svg', ssr: true, ...size });
}
