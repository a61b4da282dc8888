import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useKeys } from '../shell/useKeys.ts';
import { useLanguage } from '../texts/useLanguage.ts';

interface RowListProps<Item> {
  items: readonly Item[];
  label: string;
  keyOf(item: Item): string;
  to(item: Item): string;
  /** What a screen reader says of the row, and what tests find it by. */
  row(item: Item): ReactNode;
  /** Stands beside the link: a box to select the row by. */
  lead?: ((item: Item) => ReactNode) | undefined;
  head?: ReactNode;
  className: string;
  /** px; on phones a row may grow. */
  height?: number;
  /** Called when the end comes into sight. */
  onEnd?: (() => void) | undefined;
}

const many = 1000;

/** A list of links of any length: only what is in sight is drawn. `j` and `k` move, Enter opens. */
export function RowList<Item>(props: RowListProps<Item>) {
  const { items, label, keyOf, to, row, lead, head, className, height = 44, onEnd } = props;
  const language = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  const active = useRef(-1);
  // Each height that is measured has all that follow reckoned again: too much for a hundred thousand.
  const even = items.length > many && matchMedia('(min-width: 721px)').matches;
  // Another function would have the places of all items reckoned again, with each step of scrolling.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an item is called by does not change.
  const getItemKey = useCallback((index: number) => keyOf(items[index] as Item), [items]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => document.getElementById('content'),
    estimateSize: () => height,
    getItemKey,
    overscan: 6,
    // A leap may come a frame late; it must not hold the thread.
    useFlushSync: false,
    scrollMargin: margin,
  });
  useEffect(() => setMargin(list.current?.offsetTop ?? 0), []);
  const focus = (index: number): void => {
    if (index < 0 || index >= items.length) return;
    active.current = index;
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`a[data-index="${index}"]`)?.focus());
  };
  useKeys({
    j: () => focus(active.current + 1),
    k: () => focus(Math.max(0, active.current - 1)),
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (onEnd && last >= items.length - 5) onEnd();
  }, [last, items.length, onEnd]);
  return (
    <div className={`rows ${className} ${even ? 'even' : ''}`} style={{ '--row': `${height}px` } as CSSProperties}>
      {head && <div className="rows-head">{head}</div>}
      <ol ref={list} aria-label={label} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {seen.map(({ index, key, start }) => {
          const item = items[index] as Item;
          return (
            <li
              key={key}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              ref={even ? undefined : virtual.measureElement}
              data-index={index}
              style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start - margin}px)` }}
            >
              <div className={lead ? 'pick' : ''}>
                {lead?.(item)}
                <Link to={to(item)} className="row" data-index={index} onFocus={() => (active.current = index)}>
                  <RowContent item={item} language={language} row={row as (item: unknown) => ReactNode} />
                </Link>
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface RowContentProps {
  item: unknown;
  language: string;
  row(item: unknown): ReactNode;
}

/** Drawn again when its item or the language is another one, not with each step of scrolling. */
const RowContent = memo(
  ({ item, row }: RowContentProps) => row(item),
  (before, after) => before.item === after.item && before.language === after.language,
);
