/**
 * Prints the table of selectors that is built in for a network, in the shape of a correction: change what is wrong,
 * leave out the rest, try it with `npm run -s read -- PAGE.html --selectors TABLE.json`.
 *
 *   npm run -s selectors -- x > table.json
 */
import { builtInTables } from '../utils/corrections/tables.ts';
import { networkOrder } from '../utils/networks/index.ts';

const network = networkOrder.find((id) => id === process.argv[2]);
if (network) {
  const { reader, selectors } = builtInTables[network];
  const table = { format: 'alongside-selectors', network, reader, version: 1, selectors };
  process.stdout.write(`${JSON.stringify(table, undefined, 2)}\n`);
} else {
  console.error('Name a network: x, linkedin or facebook.');
  process.exitCode = 2;
}
