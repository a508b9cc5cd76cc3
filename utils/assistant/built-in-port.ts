/** What a port of the background to the document that asks the browser's own model is called. */
export const builtInPort = 'assistant.builtIn';
