using Cdsc.CodeGen.Templating;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Where a template of a user makes a file in place of one of the command's.</summary>
internal sealed class OwnTemplateContext() : LimitedTemplateContext(SafeFunctions.All, new StepBudget(20_000_000), outputLimit: 64_000_000);
