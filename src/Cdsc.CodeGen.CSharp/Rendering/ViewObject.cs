using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>
/// A view as the command's own templates see it. Its parts become objects when a template asks for them, and no
/// dictionary is made of it: most templates show a few members of much.
/// </summary>
/// <param name="view">The view.</param>
internal sealed class ViewObject(IView view) : IScriptObject
{
    private readonly ViewMember[] _members = view.ToMembers();

    /// <inheritdoc/>
    public int Count => _members.Length;

    /// <inheritdoc/>
    public bool IsReadOnly
    {
        get => true;
        set => throw ReadOnly();
    }

    /// <summary>Everything of a view at once, for a template that may do with it what it likes.</summary>
    public static ScriptObject Whole(IView view)
    {
        ViewMember[] members = view.ToMembers();
        var result = new ScriptObject(members.Length, StringComparer.Ordinal);
        foreach (ViewMember member in members)
        {
            result.Add(member.Name, member.Value switch
            {
                IView part => Whole(part),
                IReadOnlyList<IView> parts => new ScriptArray(parts.Select(Whole)),
                IReadOnlyList<string> texts => new ScriptArray(texts),
                var value => value,
            });
        }

        result.IsReadOnly = true;
        return result;
    }

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers() => _members.Select(member => member.Name);

    /// <inheritdoc/>
    public bool Contains(string member) => Array.Exists(_members, one => one.Name == member);

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        foreach (ref ViewMember one in _members.AsSpan())
        {
            if (one.Name == member)
            {
                value = one.Value;

                // Nearly all are one of the first two, which takes no time to see.
                if (value is not (string or bool or null or ViewObject or ViewObject[]) && Parts(value) is { } parts)
                {
                    one = new ViewMember(member, value = parts);
                }

                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc/>
    public bool CanWrite(string member) => false;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    /// <inheritdoc/>
    public bool Remove(string member) => throw ReadOnly();

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly) => throw ReadOnly();

    /// <inheritdoc/>
    public IScriptObject Clone(bool deep) => this;

    private static object? Parts(object? value) => value switch
    {
        IView part => new ViewObject(part),
        IReadOnlyList<IView> parts => parts.Select(part => new ViewObject(part)).ToArray(),
        _ => null,
    };

    private static NotSupportedException ReadOnly() => new("A view can't be changed.");
}
