/** Alone in this file, so that it is loaded by whoever asks for the document; packaging takes it out of the library. */
export { OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
