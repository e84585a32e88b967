package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.outbox.standing.NumberStanding;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Meta tells about an account as a whole is understood, whatever form it has.
class AccountNewsTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    private static List<AccountNews> read(String field, String value) {
        return AccountNews.of(new Event.Other(field, new OurNumber("n", "+1", "w"), AT, value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            account_update | {"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"DISABLE"}} | LOCKED
            account_update | {"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":["SCHEDULE_FOR_DISABLE"]}} | LOCK_COMING
            account_update | {"event":"ACCOUNT_VIOLATION","violation_info":{"violation_type":"ADULT_GOODS"}} | VIOLATION ADULT GOODS
            account_update | {"event":"ACCOUNT_DELETED"} | DELETED
            account_update | {"event":"ACCOUNT_OFFBOARDED"} | OFFBOARDED
            account_review_update | {"decision":"REJECTED"} | REVIEW_FAILED
            phone_number_name_update | {"decision":"REJECTED","rejection_reason":"NAME_TOO_SHORT"} | NAME_REFUSED NAME TOO SHORT
            phone_number_name_update | {"decision":"REJECTED","rejection_reason":"NONE"} | NAME_REFUSED
            security | {"event":"PIN_CHANGED","requester":"7"} | PIN_CHANGED
            security | {"event":"PIN_RESET_REQUEST"} | PIN_RESET
            account_alerts | {"alert_info":{"alert_severity":"WARNING","alert_status":"ACTIVE","alert_description":"Verify."}} | WARNED Verify.
            """)
    void isRaised(String field, String value, String expected) {
        assertThat(read(field, value)).singleElement().isInstanceOfSatisfying(AccountNews.Raised.class, raised -> {
            var detail = raised.detail() == null ? "" : " " + raised.detail();
            assertThat(raised.kind() + detail).isEqualTo(expected);
            assertThat(raised.at()).isEqualTo(AT);
            assertThat(raised.until()).isNull();
        });
    }

    @Test
    void aRestrictionEndsWhenMetaSays() {
        var news = read("account_update", """
                {"event":"ACCOUNT_RESTRICTION","restriction_info":[
                 {"restriction_type":"RESTRICTED_BIZ_INITIATED_MESSAGING","expiration":1795500000},
                 {"restriction_type":"RESTRICTED_CUSTOMER_INITIATED_MESSAGING","expiration":99999999999999},
                 {"restriction_type":"RESTRICTED_SOMETHING_NEW"}]}""");
        assertThat(news)
                .extracting(each -> ((AccountNews.Raised) each).kind() + " " + ((AccountNews.Raised) each).until())
                .containsExactly("NO_FIRST_WORDS " + Instant.ofEpochSecond(1_795_500_000), "NO_ANSWERS null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            business_capability_update | {"max_daily_conversations_per_business":2000} | 2000
            business_capability_update | {"max_daily_conversations_per_business":"TIER_10K"} | 10000
            business_capability_update | {"max_daily_conversation_per_phone":"250"} | 250
            phone_number_quality_update | {"event":"UPGRADE","current_limit":"TIER_1K"} | 1000
            phone_number_quality_update | {"event":"ONBOARDING","current_limit":"TIER_250"} | 250
            business_capability_update | {"max_daily_conversations_per_business":-1} | 9223372036854775807
            business_capability_update | {"max_daily_conversations_per_business":"TIER_UNLIMITED"} | 9223372036854775807
            """)
    void aLimitIsANumber(String field, String value, long people) {
        assertThat(read(field, value)).containsExactly(new AccountNews.Limited(people));
        assertThat(NumberStanding.UNLIMITED).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void whatMetaTakesBackIsCleared() {
        assertThat(read(
                        "account_update",
                        "{\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"REINSTATE\"}}"))
                .singleElement()
                .isInstanceOf(AccountNews.Cleared.class);
        assertThat(read("account_update", "{\"event\":\"ACCOUNT_RECONNECTED\"}"))
                .singleElement()
                .isInstanceOf(AccountNews.Cleared.class);
        assertThat(read("phone_number_name_update", "{\"decision\":\"APPROVED\"}"))
                .singleElement()
                .isInstanceOf(AccountNews.Cleared.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            account_update | []
            account_update | {"event":7}
            account_update | {"event":"ACCOUNT_RESTRICTION","restriction_info":"none"}
            account_update | {"event":"ACCOUNT_RESTRICTION","restriction_info":[1,null,{"expiration":-5}]}
            account_update | {"event":"DISABLED_UPDATE","ban_info":[[]]}
            account_update | {"event":"AD_ACCOUNT_LINKED"}
            account_alerts | {"alert_info":{"alert_severity":"INFORMATIONAL","alert_description":"Good."}}
            account_alerts | {"alert_info":{"alert_severity":"WARNING","alert_status":"RESOLVED","alert_description":"Good."}}
            business_capability_update | {"max_daily_conversations_per_business":"TIER_99999999999999999"}
            business_capability_update | {"max_daily_conversations_per_business":0}
            phone_number_quality_update | null
            security | {}
            messages | {"event":"PIN_CHANGED"}
            security | {"event":
            """)
    void whatTellsNothingIsNoNews(String field, String value) {
        assertThat(read(field, value)).isEmpty();
    }
}
