import type { BarChart, ChartRow } from './bar-chart.js';
import { drawSvg } from './echarts.js';
import { LOOKS } from './looks.js';
import { safeSvg } from './safe-svg.js';
import { textWidth, wrapped } from './text.js';

const WIDTH = 960;
const FONT = 'system-ui, Segoe UI, Roboto, Noto Sans, Arial, sans-serif';
const SIZE = 13;
const LINE = 17;
const TITLE_SIZE = 17;
const TITLE_LINE = 23;
const INK = '#1b1b1b';
const WIDEST_LABEL = 330;
const WIDEST_NOTE = 250;
const LEGEND_HEIGHT = 34;
/** Of each further line of the legend: ECharts parts lines as it parts what lies in them. */
const LEGEND_LINE = 40;
const LEGEND_ICON = 28;
const LEGEND_GAP = 24;
/** Room for the numbers and the name of the axis. */
const AXIS_HEIGHT = 58;

/**
 * The chart as SVG: with a title and a description for those who do not see it, without anything that runs or loads.
 * @param id begins the ids in it, so that several may lie in one page
 */
export async function drawBarChart(chart: BarChart, id = 'chart'): Promise<string> {
  const title = wrapped(chart.title, WIDTH - 10, TITLE_SIZE);
  const labels = chart.rows.map(({ label }) => wrapped(label, WIDEST_LABEL, SIZE));
  const notes = chart.rows.map(({ note }) => wrapped(note, WIDEST_NOTE, SIZE, 2));
  const rowHeight = LINE * Math.max(1, ...[...labels, ...notes].map(lines => lines.length)) + 9;
  const top = title.length * TITLE_LINE + LEGEND_HEIGHT + (legendLines(chart) - 1) * LEGEND_LINE + 8;
  const plotHeight = Math.max(1, chart.rows.length) * rowHeight;
  const size = { width: WIDTH, height: top + plotHeight + AXIS_HEIGHT };
  const text = { fontFamily: FONT, fontSize: SIZE, color: INK };
  const column = (position: 'left' | 'right', texts: string[][]) => ({
    type: 'category',
    position,
    inverse: true,
    data: texts.map((lines, at) => ({ value: lines.join('\n'), textStyle: weightOf(chart.rows[at]!) })),
    axisLabel: { ...text, interval: 0, lineHeight: LINE, margin: 10 },
    axisTick: { show: false },
    axisLine: { show: position === 'left', lineStyle: { color: INK } },
  });
  const svg = await drawSvg(size, {
    animation: false,
    textStyle: text,
    title: {
      text: title.join('\n'),
      ...{ left: 0, top: 0, padding: 0 },
      textStyle: { ...text, fontSize: TITLE_SIZE, lineHeight: TITLE_LINE, fontWeight: 'bold' },
    },
    legend: {
      ...{
        left: 0,
        top: title.length * TITLE_LINE + 6,
        padding: 0,
        itemGap: LEGEND_GAP,
        itemWidth: LEGEND_ICON,
        itemHeight: 14,
      },
      selectedMode: false,
      textStyle: text,
      data: chart.series.map(({ name, look }) => ({
        name,
        icon: look === 'MARK' ? 'path://M0 0h4v16h-4z' : 'rect',
      })),
    },
    grid: {
      ...{ top, height: plotHeight, outerBoundsMode: 'none' },
      left: widest(labels) + 16,
      right: Math.max(widest(notes) + 16, 30),
    },
    xAxis: {
      type: 'value',
      name: chart.axisName,
      ...(chart.isCount && { minInterval: 1 }),
      ...{ nameLocation: 'middle', nameGap: 32, nameTextStyle: text, splitNumber: 4 },
      axisLabel: { ...text, hideOverlap: true, formatter: chart.formatValue },
      splitLine: { lineStyle: { color: '#d0d4da' } },
    },
    yAxis: [column('left', labels), column('right', notes)],
    series: chart.series.map(({ name, look, values }) => ({
      name,
      silent: true,
      itemStyle: LOOKS[look],
      ...(look === 'MARK'
        ? {
            ...{
              type: 'scatter',
              symbol: 'rect',
              symbolSize: [5, Math.min(26, rowHeight - 6)],
              z: 5,
              clip: false,
            },
            data: values.flatMap((value, at) => (value === null ? [] : [[value, at]])),
          }
        : { type: 'bar', stack: 'bars', barWidth: Math.min(18, rowHeight - 10), data: [...values] }),
    })),
  });
  return safeSvg(svg, { ...chart, id, ...size });
}

/** Into how many lines the names of the series fall, wide as the estimate of them is. */
function legendLines({ series }: BarChart): number {
  let [lines, at] = [1, 0];
  for (const { name } of series) {
    const width = LEGEND_ICON + textWidth(name, SIZE) + LEGEND_GAP;
    if (at > 0 && at + width > WIDTH) [lines, at] = [lines + 1, 0];
    at += width;
  }
  return lines;
}

function weightOf({ isHeading }: ChartRow): object {
  return isHeading ? { fontWeight: 'bold' } : {};
}

function widest(texts: string[][]): number {
  return Math.ceil(Math.max(0, ...texts.flat().map(line => textWidth(line, SIZE))));
}
