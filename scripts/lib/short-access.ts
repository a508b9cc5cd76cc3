import { parseAst } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly computed?: boolean;
  readonly property?: Node;
  readonly object?: Node;
  readonly operator?: string;
  readonly argument?: Node & { readonly value?: unknown };
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** So many names are worth a variable: each makes the code shorter, and a little longer when it is compressed. */
const mostNames = 80;
/** What an access takes with a variable of two letters. */
const shortAccess = '[$a]';

/**
 * Code in which the properties that are asked for most are asked for by a variable that holds their name, and nothing
 * is called by one too: names of the DOM are long, and a minifier may not touch them. `code` is one function that is
 * called at once.
 */
export function withShortAccess(code: string): string {
  const nodes = nodesIn(parseAst(code));
  const short = shortNames(new Set(nodes.flatMap(({ name }) => name ?? [])));
  const nothing = short.next().value;
  const declared = [nothing];
  const edits: Edit[] = nodes.filter(isNothing).map(({ start, end }) => ({ from: start, to: end, text: nothing }));
  for (const { name, sites } of dearestNames(nodes)) {
    const variable = short.next().value;
    declared.push(`${variable}="${name}"`);
    for (const { start, end } of sites) {
      const isOptional = code[start - 2] === '?';
      edits.push({ from: isOptional ? start : start - 1, to: end, text: `[${variable}]` });
    }
  }
  const body = code.indexOf('{') + 1;
  edits.push({ from: body, to: body, text: `let ${declared.join()};` });
  let result = '';
  let done = 0;
  for (const { from, to, text } of edits.sort((a, b) => a.from - b.from)) {
    result += code.slice(done, from) + text;
    done = to;
  }
  return result + code.slice(done);
}

/** The names whose accesses take the most room, with where they stand. */
function dearestNames(nodes: readonly Node[]) {
  const accessed = nodes.flatMap(({ type, computed, property, object }) =>
    type === 'MemberExpression' && !computed && property?.type === 'Identifier' && object?.type !== 'Literal'
      ? property
      : [],
  );
  const byName = new Map<string, Node[]>();
  for (const site of accessed) byName.set(site.name ?? '', [...(byName.get(site.name ?? '') ?? []), site]);
  return [...byName]
    .map(([name, sites]) => ({
      name,
      sites,
      gain: sites.length * (name.length + 1 - shortAccess.length) - `$a="${name}",`.length,
    }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, mostNames);
}

/** `void 0` */
const isNothing = ({ type, operator, argument }: Node): boolean =>
  type === 'UnaryExpression' && operator === 'void' && argument?.type === 'Literal' && argument.value === 0;

function* shortNames(used: ReadonlySet<string>): Generator<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const reserved = new Set(['do', 'if', 'in', 'of', 'as', 'is']);
  for (const name of [...letters, ...letters.flatMap((first) => letters.map((second) => first + second))])
    if (!used.has(name) && !reserved.has(name)) yield name;
  throw new Error('No short name is left.');
}

function nodesIn(root: unknown): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value && typeof value === 'object') {
      if ('type' in value && 'start' in value) found.push(value as Node);
      Object.values(value).forEach(visit);
    }
  };
  visit(root);
  return found;
}
