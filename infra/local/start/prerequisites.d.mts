interface Machine {
  platform?: string;
  arch?: string;
  node?: string;
  java?: string | undefined;
}

export declare const missingPrerequisites: (machine?: Machine) => string[];
