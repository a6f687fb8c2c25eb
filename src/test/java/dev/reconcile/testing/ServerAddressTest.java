package dev.reconcile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerAddressTest {
  @Test
  void addressOfLibpqIsTakenApart() {
    assertThat(
            ServerAddress.of("postgresql://ann:p%40ss+word@db.example:5433/shop?sslmode=require"))
        .isEqualTo(
            new ServerAddress(
                "jdbc:postgresql://db.example:5433/shop",
                Map.of("user", "ann", "password", "p@ss+word", "sslmode", "require")));
  }

  @Test
  void whatIsLeftOutIsTheUsual() {
    assertThat(ServerAddress.of("postgres://db.example").jdbcUrl())
        .isEqualTo("jdbc:postgresql://db.example:5432/");
    assertThat(ServerAddress.of("postgresql:///shop").jdbcUrl())
        .isEqualTo("jdbc:postgresql://localhost:5432/shop");
  }

  @Test
  void jdbcUrlStaysAsItIs() {
    assertThat(ServerAddress.of("jdbc:postgresql://db.example/shop?user=ann"))
        .isEqualTo(
            new ServerAddress("jdbc:postgresql://db.example/shop?user=ann", Map.of()));
  }
}
