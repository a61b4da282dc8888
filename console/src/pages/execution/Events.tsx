import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { HistoryEvent } from '../../../../shared/client/index.ts';
import { shanghai } from '../../parts/When.tsx';
import { Payload } from './Payload.tsx';
import { executionPageTexts } from './texts.ts';

/** The history in AWS's own form; only what is in sight is drawn. */
export function Events({ events }: { events: readonly HistoryEvent[] }) {
  const t = executionPageTexts.useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number>();
  const rows = useVirtualizer({
    count: events.length,
    getScrollElement: () => box.current,
    estimateSize: () => 32,
    overscan: 20,
  });
  const chosen = events.find(({ id }) => id === open);
  return (
    <div className="columns even">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys. */}
      <section ref={box} className="card events" tabIndex={0} aria-label={t('events')}>
        <p className="muted small">
          {t(events.length === 1 ? 'eventCount_one' : 'eventCount_other', { count: events.length })}
        </p>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start, key }) => {
            const event = events[index] as HistoryEvent;
            return (
              <button
                key={key}
                type="button"
                className="event"
                aria-pressed={event.id === open}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => setOpen(event.id)}
              >
                <span className="muted">{event.id}</span>
                <code>{event.type}</code>
                <span className="muted">{shanghai(event.timestamp)}</span>
              </button>
            );
          })}
        </div>
      </section>
      <section className="card">
        <h2>{t('details')}</h2>
        {chosen ? (
          <Payload key={chosen.id} title={chosen.type} text={JSON.stringify(chosen)} />
        ) : (
          <p className="muted">{t('pickEvent')}</p>
        )}
      </section>
    </div>
  );
}
