package milepost.progress.openapi;

import milepost.access.Role;
import milepost.access.TestTokens;
import milepost.progress.ProgressIT;
import milepost.web.test.ApiWalk;
import milepost.web.test.RefusesWrongRequests;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProgressIT
class WrongRequestsIT implements RefusesWrongRequests {

    @LocalServerPort
    int port;

    @Override
    public ApiWalk walk() {
        return new ApiWalk(port, TestTokens.of(Role.values()).bearer());
    }
}
