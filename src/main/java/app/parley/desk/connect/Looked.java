package app.parley.desk.connect;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What an access token reaches.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Looked.Found.class, name = "found"),
    @JsonSubTypes.Type(value = Looked.Nothing.class, name = "nothing")
})
public sealed interface Looked {

    /// @param remarks on what the token may do and how long
    record Found(List<Account> accounts, List<CheckLine> remarks) implements Looked {
        public Found {
            accounts = List.copyOf(accounts);
            remarks = List.copyOf(remarks);
        }
    }

    /// @param why and what to do about it
    record Nothing(String why) implements Looked {}
}
