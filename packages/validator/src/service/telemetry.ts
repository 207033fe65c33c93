import {FastifyOtelInstrumentation} from '@fastify/otel'
import {OTLPTraceExporter} from '@opentelemetry/exporter-trace-otlp-http'
import {resourceFromAttributes} from '@opentelemetry/resources'
import {BasicTracerProvider, BatchSpanProcessor} from '@opentelemetry/sdk-trace-base'
import type {FastifyInstance} from 'fastify'

/** Traces of requests. They carry routes and times, and nothing of what was sent. */
export interface Telemetry {
  /** Register it before the routes. */
  watch(app: FastifyInstance): Promise<void>
  /** Sends what waits. */
  close(): Promise<void>
}

/** @param url Where traces go: OTLP over HTTP, such as `http://localhost:4318/v1/traces`. */
export function createTelemetry(url: string): Telemetry {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({'service.name': 'feedback-lint'}),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({url}))]
  })
  const instrumentation = new FastifyOtelInstrumentation({instrumentHooks: false, instrumentHandler: false})
  instrumentation.setTracerProvider(provider)
  return {
    async watch(app) {
      await app.register(instrumentation.plugin())
    },
    close: () => provider.shutdown()
  }
}
