package milepost.sample;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class FailureController {

    @GetMapping("/failures/{kind}")
    String fail(@PathVariable String kind) {
        throw switch (kind) {
            case "connection" -> new CannotGetJdbcConnectionException("inner words");
            case "transaction" -> new CannotCreateTransactionException("inner words");
            case "deadlock" -> new DeadlockLoserDataAccessException("inner words", null);
            case "optimistic" -> new OptimisticLockingFailureException("inner words");
            case "status" -> new ResponseStatusException(HttpStatus.GONE, "inner words");
            default -> new IllegalStateException("inner words");
        };
    }

    @GetMapping("/error-status")
    void status(HttpServletResponse response) throws IOException {
        response.sendError(418, "inner words");
    }

    @GetMapping("/by-id/{id}")
    String byId(@PathVariable UUID id) {
        return id.toString();
    }

    @GetMapping(path = "/text", produces = "text/plain")
    String text(@RequestParam int number) {
        return "number " + number;
    }

    @GetMapping(path = "/csv", produces = "text/csv")
    String csv() {
        throw new IllegalStateException("inner words");
    }
}
