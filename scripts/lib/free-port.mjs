/** Fails with words when something answers on PORT already: else that would be taken for us. */
import { answers } from './tool.mjs';

const port = Number(process.env.PORT);
if (await answers(port)) {
  console.error(`Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} scripts/start`);
  process.exitCode = 1;
}
