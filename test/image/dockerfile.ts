/** One `FROM` and what follows it. */
export interface Stage {
  /** Its name after AS, or its number. */
  name: string;
  base: string;
  workdir: string;
  env: Record<string, string>;
  steps: Step[];
  user?: string;
  healthcheck?: string[];
  entrypoint: string[];
  command: string[];
}

export type Step = { kind: 'copy'; from?: string; sources: string[]; target: string } | { kind: 'run'; shell: string };

/** Reads a Dockerfile: the instructions that ours uses, in the forms that it uses. Anything else throws, so that nothing is passed over. */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of instructions(text)) {
    const [, word = '', rest = ''] = /^([A-Z]+)\s+(.*)$/s.exec(line) ?? [];
    if (word === 'FROM') {
      const [, base = '', name = String(stages.length)] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(rest) ?? [];
      stages.push({ name, base, workdir: '/', env: {}, steps: [], entrypoint: [], command: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`before FROM: ${line}`);
    note(stage, word, rest);
  }
  return stages;
}

function note(stage: Stage, word: string, rest: string): void {
  if (word === 'WORKDIR') stage.workdir = rest;
  else if (word === 'ENV') Object.assign(stage.env, Object.fromEntries(rest.split(/\s+/).map((pair) => pair.split('=', 2))));
  else if (word === 'COPY') stage.steps.push(copyOf(rest));
  else if (word === 'RUN') stage.steps.push({ kind: 'run', shell: plain(rest, 'RUN') });
  else if (word === 'USER') stage.user = rest;
  else if (word === 'HEALTHCHECK') stage.healthcheck = wordsOf(rest.replace(/^(--\S+\s+)*CMD\s+/, ''));
  else if (word === 'ENTRYPOINT') stage.entrypoint = wordsOf(rest);
  else if (word === 'CMD') stage.command = wordsOf(rest);
  else if (word !== 'EXPOSE') throw new Error(`an instruction that is not known here: ${word} ${rest}`);
}

function copyOf(rest: string): Step {
  const [, from, paths = ''] = /^(?:--from=(\S+)\s+)?([^-[].*)$/.exec(rest) ?? [];
  const all = paths.split(/\s+/);
  const target = all.pop() ?? '';
  if (all.length === 0 || all.some((path) => path.includes('*'))) throw new Error(`a COPY that is not known here: ${rest}`);
  return { kind: 'copy', ...(from ? { from } : {}), sources: all, target };
}

const wordsOf = (json: string): string[] => JSON.parse(json) as string[]; // the form with brackets; anything else is no JSON

function plain(rest: string, word: string): string {
  if (/^(--|\[|<<)/.test(rest)) throw new Error(`a ${word} that is not known here: ${rest}`);
  return rest;
}

/** The instructions without comments, each on one line. */
function instructions(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  return lines.join('\n').replace(/\\\n\s*/g, ' ').split('\n').map((line) => line.trim());
}
