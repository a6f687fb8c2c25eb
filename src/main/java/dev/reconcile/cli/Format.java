package dev.reconcile.cli;

import dev.reconcile.app.PlanPicture;
import dev.reconcile.database.PinnedSettings;
import dev.reconcile.report.PlanHtml;
import dev.reconcile.report.PlanJson;
import dev.reconcile.report.PlanMarkdown;
import dev.reconcile.report.PlanScript;
import dev.reconcile.report.PlanText;

/** How a plan is written. */
enum Format {
  /** For people at a terminal. */
  TEXT {
    @Override
    String write(Presentation shown) {
      return PlanText.of(shown.plan(), shown.terminal(), shown.detail());
    }
  },
  /** For machines. */
  JSON {
    @Override
    String write(Presentation shown) {
      return PlanJson.of(shown.plan(), shown.origin().get());
    }
  },
  /** For the comment of a pull request. */
  MARKDOWN {
    @Override
    String write(Presentation shown) {
      return PlanMarkdown.of(
          shown.plan(), shown.detail(), PlanPicture.of(shown.trip(), shown.project().searchPath()));
    }
  },
  /** For a browser. */
  HTML {
    @Override
    String write(Presentation shown) {
      return PlanHtml.of(shown.plan(), shown.detail());
    }
  },
  /** For psql. */
  SQL {
    @Override
    String write(Presentation shown) {
      return PlanScript.of(
          shown.plan(),
          PinnedSettings.statements(shown.project().searchPath()),
          shown.project().running().locks().lockTimeout());
    }
  };

  abstract String write(Presentation shown);
}
