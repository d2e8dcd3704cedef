package milepost.standalone;

import java.io.PrintStream;
import java.nio.file.Path;
import milepost.standalone.data.Ports;

/** Tells the user what to do next. */
record Summary(Ports ports, Path data, boolean isDefaultData) {

    void printOn(PrintStream out) {
        out.printf(
                """

                Open in a browser    %s        网页
                  log in with        ./milepost user registrar%s        登录用户与密码

                Projects, plans      %s/v1        项目、规划
                Milestones, history  %s/v1        里程碑、历史
                Subscriptions        %s/v1        订阅
                Each documents itself at /swagger-ui.html.  各服务自带接口文档。
                Webhooks may be sent to this machine; only this trial setup allows that.  仅试用环境允许回调本机。

                A token (registrar, reporter, approver, auditor, subscriber, operator)  访问令牌
                  ./milepost token registrar%s

                Three calls to try  试一试
                  curl '%s/v1/projects?limit=3'
                  curl -G %s/v1/projects --data-urlencode q=兰州至合作铁路
                  curl -H "Authorization: Bearer $(./milepost token auditor%s)" '%s/v1/history?limit=3'

                Events on Kafka: %s, read with the login in kafka-reader.properties  事件及只读登录文件
                Data and logs: %s  数据与日志
                Ctrl-C stops everything; the data are kept.  按 Ctrl-C 停止，数据保留。
                """,
                Ports.url(ports.console()),
                dataOption(),
                Ports.url(ports.registry()),
                Ports.url(ports.progress()),
                Ports.url(ports.notification()),
                dataOption(),
                Ports.url(ports.registry()),
                Ports.url(ports.registry()),
                dataOption(),
                Ports.url(ports.progress()),
                Ports.address(ports.kafka()),
                data);
    }

    private String dataOption() {
        return isDefaultData ? "" : " --data " + quoted(data.toString());
    }

    /** As a shell reads it. */
    private static String quoted(String path) {
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
