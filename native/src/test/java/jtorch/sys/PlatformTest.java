package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
  @ParameterizedTest
  @CsvSource({
    "Linux,amd64,linux-x86_64",
    "Linux,aarch64,linux-arm64",
    "Linux,i386,linux-x86",
    "Mac OS X,aarch64,macosx-arm64",
    "Mac OS X,x86_64,macosx-x86_64",
    "Windows 11,amd64,windows-x86_64",
    "Windows Server 2022,amd64,windows-x86_64",
    "FreeBSD,amd64,freebsd-x86_64",
  })
  void hasTheNameThatTheClassifiersHave(String os, String arch, String name) {
    assertEquals(name, Platform.name(os, arch));
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-x86_64", "macosx-arm64", "macosx-x86_64", "windows-x86_64"})
  void thoseWithALibTorchPass(String platform) {
    assertDoesNotThrow(() -> Platform.check(platform));
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux-arm64", "linux-x86", "windows-x86", "sunos-sparcv9"})
  void oneWithoutIsNamedBesideThoseWithOne(String platform) {
    String message = Refusal.of(() -> Platform.check(platform));
    assertEquals(
        "This Java runs on "
            + platform
            + ", and LibTorch is packaged for linux-x86_64, macosx-arm64, macosx-x86_64,"
            + " windows-x86_64 only; use a 64-bit Java on one of those.",
        message);
  }

  @Test
  void thisHostHasOneOfTheNames() {
    assertTrue(Platform.PACKAGED.contains(Host.platform()), Host.platform());
  }
}
