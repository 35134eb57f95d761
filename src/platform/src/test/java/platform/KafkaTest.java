package platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {
    @TempDir Path folder;

    @Test
    void servesARealClient() throws Exception {
        try (Kafka kafka = Kafka.start(folder)) {
            Map<String, Object> address = Map.of("bootstrap.servers", kafka.bootstrapServers());
            try (var producer =
                    new KafkaProducer<>(address, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("orders", "1", "placed")).get();
            }
            Map<String, Object> settings =
                    Map.of(
                            "bootstrap.servers", kafka.bootstrapServers(),
                            "group.id", "test",
                            "auto.offset.reset", "earliest");
            var text = new StringDeserializer();
            try (var consumer = new KafkaConsumer<>(settings, text, text)) {
                consumer.subscribe(List.of("orders"));
                var records = consumer.poll(Duration.ofSeconds(90));

                assertThat(records).hasSize(1).allMatch(record -> record.value().equals("placed"));
            }
        }
    }
}
