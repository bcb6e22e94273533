using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace Cdsc.CodeGen.Targets;

/// <summary>How templates get at the items of a locked array. To Scriban's own accessor, a read-only array still lets its items be replaced.</summary>
internal sealed class LockedArrayAccessor : IListAccessor
{
    /// <summary>The one there is.</summary>
    public static LockedArrayAccessor Instance { get; } = new();

    /// <inheritdoc/>
    public int GetLength(TemplateContext context, SourceSpan span, object target) => ListAccessor.Default.GetLength(context, span, target);

    /// <inheritdoc/>
    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) => ListAccessor.Default.GetValue(context, span, target, index);

    /// <inheritdoc/>
    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new ScriptRuntimeException(span, "The model is read-only.");
}
