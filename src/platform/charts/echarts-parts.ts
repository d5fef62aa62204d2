import { BarChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

export { init, setPlatformAPI } from 'echarts/core';

// Aria draws the patterns.
use([BarChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);
