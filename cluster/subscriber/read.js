// Reads finding events with a Kafka client and a schema registry alone: no class, schema or setting of this project.
// Prints each as a line of JSON, and ends once COUNT were read; fails where they are fewer within 60 seconds.
//
//   node read.js BROKERS REGISTRY COUNT
//   node read.js 127.0.0.1:19092,127.0.0.1:19094 http://127.0.0.1:8085/apis/ccompat/v7 10
import kafkajs from "kafkajs";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";
import lz4 from "lz4js";

const { Kafka, CompressionCodecs, CompressionTypes, logLevel } = kafkajs;
const PATIENCE_MS = 60_000;

// KafkaJS brings gzip only; records on the topics are compressed with LZ4.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const [brokers, host, count] = process.argv.slice(2);
const wanted = Number(count);
const registry = new SchemaRegistry({ host });
const kafka = new Kafka({ clientId: "subscriber", brokers: brokers.split(","), logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: `subscriber-${process.pid}-${Date.now()}` });

const timer = setTimeout(() => {
  console.error(`only ${read} of ${wanted} finding events were read within ${PATIENCE_MS / 1000} s`);
  process.exit(1);
}, PATIENCE_MS);

let read = 0;
await consumer.connect();
await consumer.subscribe({ topic: "findings", fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    if (read === wanted) return;
    if (message.value[0] !== 0) {
      throw new Error("a record does not begin with the magic byte of the Confluent wire format");
    }
    console.log(JSON.stringify(await registry.decode(message.value)));
    read += 1;
    if (read === wanted) {
      clearTimeout(timer);
      setImmediate(() => consumer.disconnect().then(() => process.exit(0)));
    }
  },
});
