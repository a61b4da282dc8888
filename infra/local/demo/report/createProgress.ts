import cliProgress from 'cli-progress';

export interface Bar {
  /** How much is done; the total may grow while work brings more work. */
  update(value: number, total?: number): void;
  stop(): void;
}

export interface Progress {
  bar(title: string, total: number): Bar;
  note(line: string): void;
  stop(): void;
}

type Stream = NodeJS.WriteStream;

/** Bars where somebody looks at a terminal, plain lines where the output goes to a file. */
export const createProgress = (stream: Stream = process.stderr): Progress =>
  stream.isTTY ? createBars(stream) : createLines(stream);

const width = 26;

/** ms; whoever reads lines is not left longer without one while anything goes on. */
const longestSilence = 10_000;

function createBars(stream: Stream): Progress {
  const bars = new cliProgress.MultiBar(
    {
      stream,
      format: '  {title} {bar} {value}/{total}',
      hideCursor: true,
      clearOnComplete: false,
      barsize: 32,
      fps: 8,
    },
    cliProgress.Presets.shades_classic,
  );
  return {
    bar(title, total) {
      const bar = bars.create(total, 0, { title: title.padEnd(width) });
      return {
        update(value, newTotal) {
          if (newTotal !== undefined) bar.setTotal(newTotal);
          bar.update(value);
        },
        stop: () => bar.stop(),
      };
    },
    note: (line) => bars.log(`  ${line}\n`),
    stop: () => bars.stop(),
  };
}

function createLines(stream: Stream): Progress {
  const begun = performance.now();
  let said = begun;
  const say = (line: string) => {
    said = performance.now();
    const elapsed = `${((said - begun) / 1000).toFixed(1)} s`.padStart(8);
    stream.write(`${elapsed}  ${line}\n`);
  };
  return {
    bar(title, firstTotal) {
      let total = firstTotal;
      let told = -1;
      let last = 0;
      return {
        update(value, newTotal = total) {
          // Where there is more to do than was known, it is told how far it is of that.
          if (newTotal > total) told = Math.min(told, Math.floor((4 * last) / newTotal));
          total = newTotal;
          const goesOn = value > last && performance.now() - said >= longestSilence;
          last = value;
          const quarter = Math.floor((4 * value) / Math.max(1, total));
          if (quarter <= told && !goesOn) return;
          told = Math.max(told, quarter);
          say(`${title.padEnd(width)} ${value}/${total}`);
        },
        stop: () => {
          if (told < 4) say(`${title.padEnd(width)} ${last}/${total}`);
        },
      };
    },
    note: say,
    stop: () => {},
  };
}
