interface TicksProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; word: string }[];
  chosen: readonly Value[];
  onChange(chosen: readonly Value[]): void;
  /** Many options, that scroll in a box of their own. */
  tall?: true;
}

/** Any of a few values, each with a box to tick. */
export function Ticks<Value extends string>({ legend, options, chosen, onChange, tall }: TicksProps<Value>) {
  return (
    <fieldset className="bare">
      <legend className="caption">{legend}</legend>
      <div className={tall ? 'ticks tall' : 'ticks'}>
        {options.map(({ value, word }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
            />{' '}
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
