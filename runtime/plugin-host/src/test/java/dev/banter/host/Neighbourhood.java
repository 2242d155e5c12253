package dev.banter.host;

/** Plugins that need each other: billing, which has prices for others, shop, which asks it, and mall, which asks shop. */
final class Neighbourhood {

    private Neighbourhood() {}

    private static String prices(String price) {
        return """
                package billing.api;
                public class Prices {
                    public static final Object MARK = new Object();
                    public static String of(String thing) { return thing + " is " + %s; }
                }
                """.formatted(price);
    }

    /** It exports its prices, and keeps its books to itself; they close with it. */
    static PluginJar billing(String file, String price) {
        return PluginJar.named(file)
                .source(prices("billing.Books.price()"))
                .source("""
                        package billing;
                        public class Books {
                            static volatile boolean closed;
                            public static String price() {
                                if (closed) { throw new IllegalStateException("the books are closed"); }
                                return "%s";
                            }
                        }
                        """.formatted(price))
                .source("""
                        package billing;
                        @Plugin(exports = "billing.api")
                        class Billing implements AutoCloseable {
                            @OnMessage(pattern = "^billing$") String all() { return billing.api.Prices.of("all"); }
                            @Override public void close() { Books.closed = true; }
                        }
                        """);
    }

    /** It requires prices, and exports what it sells. */
    static PluginJar shop(String file, String requires) {
        return PluginJar.named(file)
                .source(prices("\"dear\""))
                .without("billing.api.Prices")
                .source("package shop.api; public class Goods { public static String tea() { return"
                        + " billing.api.Prices.of(\"tea\"); } }")
                .source("""
                        package shop;
                        @Plugin(requires = {%s}, exports = "shop.api")
                        class Shop {
                            @OnMessage(pattern = "^shop$") String shop() { return shop.api.Goods.tea(); }
                        }
                        """.formatted(requires));
    }

    /** It requires goods, and sees nothing of prices. */
    static PluginJar mall(String file, String requires) {
        return PluginJar.named(file)
                .source("package shop.api; public class Goods { public static String tea() { return \"\"; } }")
                .without("shop.api.Goods")
                .source("""
                        package mall;
                        @Plugin(requires = {%s})
                        class Mall {
                            @OnMessage(pattern = "^mall$") String mall() { return "mall: " + shop.api.Goods.tea(); }
                        }
                        """.formatted(requires));
    }

    /** One that only says what it requires. */
    static PluginJar needy(String id, String requires) {
        return PluginJar.named(id + ".jar").source("""
                package needy;
                @Plugin(requires = {%s})
                class Needy { @OnMessage(pattern = "^%s$") String it() { return "it is %s"; } }
                """.formatted(requires, id, id));
    }
}
