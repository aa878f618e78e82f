/** One thing that `doctor` looked at; `toDo` when it is not as it must be, `advice` when it is and something may be done all the same. */
export interface Finding {
  what: string;
  state:
    | 'set' | 'default' | 'not set' | 'missing' | 'wrong'
    | 'answers' | 'does not answer' | 'not checked' | 'alive' | 'no heartbeat'
    | 'readable' | 'another SECRET_KEY'
    | 'none' | 'not configured' | 'token dead' | 'token old' | 'has problems' | 'takes no messages' | 'too many';
  toDo?: string;
  advice?: string;
}
