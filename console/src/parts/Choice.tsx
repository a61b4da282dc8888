interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: Readonly<Record<NoInfer<Value>, string>>;
  onChange(value: NoInfer<Value>): void;
}

/** A few values of which one holds, all in sight. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className="choice" aria-label={label}>
      {Object.entries<string>(options).map(([each, word]) => (
        <button key={each} type="button" aria-pressed={each === value} onClick={() => onChange(each as Value)}>
          {word}
        </button>
      ))}
    </fieldset>
  );
}
