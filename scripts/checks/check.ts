/** What a check found. `problems` fail it; `notes` are only told. */
export interface Findings {
  problems: string[];
  notes?: string[];
}

/** One thing that must hold for the whole checkout. */
export interface Check {
  name: string;
  run(): Promise<Findings>;
}
