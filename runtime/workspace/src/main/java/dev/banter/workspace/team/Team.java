package dev.banter.workspace.team;

/** The workspace itself, as Slack's answers name it. */
public record Team(String id, String name, String domain) {}
