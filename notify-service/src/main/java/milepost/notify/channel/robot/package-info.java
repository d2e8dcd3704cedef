/** Tells chats of events through the robots of WeCom, DingTalk and Feishu. */
@NullMarked
package milepost.notify.channel.robot;

import org.jspecify.annotations.NullMarked;
