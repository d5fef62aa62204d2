import type { EntityManager } from 'typeorm';
import { rowOf } from '../../platform/database/index.js';
import { ConferenceEntity } from '../conference.entity.js';
import { ConferenceSeriesEntity } from './conference-series.entity.js';
import { numberWithoutSeries, SERIES, seriesOfOtherConvener } from './conference-series.errors.js';

/** The place of a conference among those of its kind; both are null for one that is in no series. */
export type PlaceInSeries = Pick<ConferenceEntity, 'seriesId' | 'numberInSeries'>;

/**
 * The place that an input names; the next number if it names none. The series is held, so that numbers are given one
 * after another.
 * @throws DomainError NOT_FOUND, SERIES_OF_OTHER_CONVENER or SERIES_MISSING
 */
export async function placeInSeries(
  manager: EntityManager,
  { seriesId, numberInSeries }: { seriesId?: string | null; numberInSeries?: number | null },
  convenerId: string,
): Promise<PlaceInSeries> {
  if (!seriesId) {
    if (numberInSeries) throw numberWithoutSeries();
    return { seriesId: null, numberInSeries: null };
  }
  const named = { path: ['seriesId'], what: SERIES };
  const series = await rowOf(manager, ConferenceSeriesEntity, seriesId, named, true);
  if (series.convenerId !== convenerId) throw seriesOfOtherConvener();
  return { seriesId, numberInSeries: numberInSeries ?? (await nextNumber(manager, seriesId)) };
}

async function nextNumber(manager: EntityManager, seriesId: string): Promise<number> {
  const [next]: { number: number }[] = await manager.query(
    'select coalesce(max(number_in_series), 0) + 1 as number from conference where series_id = $1',
    [seriesId],
  );
  return next!.number;
}
