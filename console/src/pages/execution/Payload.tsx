import { Fragment } from 'react';
import { Link } from 'react-router';

const ids = /\b((?:app|war|del|fam)-[0-9A-HJKMNP-TV-Z]{26})\b/;

const addressOf = (id: string): string => (id.startsWith('fam-') ? `/families/${id}/chain` : `/cases/${id}`);

/** JSON that a state was given or gave; ids of records lead to them, for who may see them. */
export function Payload({ title, text }: { title: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <details>
      <summary className="small">{title}</summary>
      <pre className="payload">
        {pretty(text)
          .split(ids)
          .map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text.
            <Fragment key={index}>{index % 2 === 1 ? <Link to={addressOf(part)}>{part}</Link> : part}</Fragment>
          ))}
      </pre>
    </details>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
