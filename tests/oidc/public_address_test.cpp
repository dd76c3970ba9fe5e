#include "adapters/oidc/public_address.hpp"

#include <gtest/gtest.h>

#include "adapters/oidc/outbound.hpp"

namespace daybook::oidc {
namespace {

TEST(PublicAddress, IsOneThatTheInternetHas) {
  for (const char* address : {"8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.0.1",
                              "172.32.0.1", "192.167.1.1", "169.253.1.1", "223.255.255.255",
                              "2606:4700::1111", "2a00:1450:4001::200e", "::ffff:8.8.8.8"})
    EXPECT_TRUE(is_public_address(address)) << address;
}

TEST(PublicAddress, IsNoneOfPrivateLocalSharedOrReservedNetworks) {
  for (const char* address : {"0.0.0.0",
                              "10.0.0.1",
                              "100.64.0.1",
                              "127.0.0.1",
                              "169.254.169.254",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.0.0.1",
                              "192.0.2.1",
                              "192.168.1.1",
                              "198.18.0.1",
                              "198.51.100.1",
                              "203.0.113.1",
                              "224.0.0.1",
                              "240.0.0.1",
                              "255.255.255.255",
                              "::",
                              "::1",
                              "fc00::1",
                              "fd12::1",
                              "fe80::1",
                              "ff02::1",
                              "2001:db8::1",
                              "2002:7f00:1::1",
                              "2001::1",
                              "64:ff9b::7f00:1",
                              "::ffff:127.0.0.1",
                              "::ffff:10.1.2.3"})
    EXPECT_FALSE(is_public_address(address)) << address;
}

TEST(PublicAddress, IsNothingElse) {
  for (const char* text :
       {"", "localhost", "8.8.8", "8.8.8.8.8", "08.8.8.8", "2130706433", "0x7f.1"})
    EXPECT_FALSE(is_public_address(text)) << text;
}

TEST(WhatMayBeAsked, IsHttpsAndOnOnesOwnMachineHttp) {
  EXPECT_TRUE(may_be_asked("https://id.example/.well-known", Network::internet));
  EXPECT_TRUE(may_be_asked("https://10.0.0.1/", Network::internet)) << "is refused on connecting";
  EXPECT_FALSE(may_be_asked("http://id.example/", Network::internet));
  EXPECT_FALSE(may_be_asked("http://localhost:8080/", Network::internet));
  EXPECT_TRUE(may_be_asked("http://localhost:8080/", Network::intranet));
  EXPECT_TRUE(may_be_asked("http://127.0.0.1:8080/", Network::intranet));
  EXPECT_TRUE(may_be_asked("http://[::1]/", Network::intranet));
  EXPECT_FALSE(may_be_asked("http://id.example/", Network::intranet));
  EXPECT_FALSE(may_be_asked("http://127.0.0.1.evil.example/", Network::intranet));
}

TEST(WhatMayBeAsked, IsNoOtherSchemeAndNoAddressInDisguise) {
  for (const char* url : {"", "file:///etc/passwd", "gopher://id.example/", "https:/id.example",
                          "https://id.example@10.0.0.1/", "https://id.example /",
                          "https://id.example\\@10.0.0.1/", "https://id.example/\r\nHost: x"})
    EXPECT_FALSE(may_be_asked(url, Network::intranet)) << url;
  EXPECT_TRUE(may_be_asked("https://id.example/a@b", Network::internet));
  EXPECT_FALSE(may_be_asked("https://id.example/" + std::string(3000, 'a'), Network::internet));
}

TEST(Outbound, AsksNoPrivateAddressWhateverNameLeadsThere) {
  Outbound outbound;
  for (const char* url : {"https://127.0.0.1:9/", "https://localhost:9/", "https://[::1]:9/",
                          "https://169.254.169.254/latest/meta-data"}) {
    const auto fetched = outbound.get(url, Network::internet);
    ASSERT_FALSE(fetched.has_value()) << url;
    EXPECT_EQ(fetched.error().rule, "oidc.unreachable");
    EXPECT_EQ(fetched.error().fact("reason"), "its address is not on the internet") << url;
  }
}

}  // namespace
}  // namespace daybook::oidc
