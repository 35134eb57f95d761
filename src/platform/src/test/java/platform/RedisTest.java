package platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class RedisTest {
    @TempDir Path folder;

    @Test
    void servesARealClient() {
        try (Redis redis = Redis.start(folder);
                Jedis client = new Jedis(redis.host(), redis.port())) {
            client.set("sku", "B00000007");

            assertThat(client.get("sku")).isEqualTo("B00000007");
            assertThat(client.info("server")).contains("redis_version:6.2.");
            assertThat(client.eval("return redis.call('get', KEYS[1])", 1, "sku"))
                    .isEqualTo("B00000007");
        }
    }
}
