using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>What all planners share.</summary>
internal sealed class PlanContext
{
    public PlanContext(ApiModel model, CSharpSettings settings)
    {
        Model = model;
        Settings = settings;
        Index = new ApiModelIndex(model);
        List<string> reserved = [.. SupportRooms.OfSpecification(model).SelectMany(SupportFiles.TypesOf)];
        TypeNames = new TypeNames(model, reserved);
        Converters = new ConverterNames(model, TypeNames);
        Members = new MemberNames(model, TypeNames);
        Types = new CSharpTypes(TypeNames, Converters, Index, settings);
        Secrets = new SecretTypes(model);
        Rooms = [.. SupportRooms.Of(model, settings)];

        // Beside models of the same namespace, clients and handlers take what names are left.
        Scope = settings.EmitsModels ? TypeNames.Scope : new NameScope(StringComparer.OrdinalIgnoreCase, ["Support", .. reserved]);
    }

    public ApiModel Model { get; }

    public CSharpSettings Settings { get; }

    public ApiModelIndex Index { get; }

    public TypeNames TypeNames { get; }

    public ConverterNames Converters { get; }

    public MemberNames Members { get; }

    public CSharpTypes Types { get; }

    public NameScope Scope { get; }

    public SecretTypes Secrets { get; }

    /// <summary>The rooms of support code that are emitted.</summary>
    public IReadOnlyList<SupportRoom> Rooms { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    public string Core => "global::" + Settings.CoreNamespace;

    public string Support => "global::" + Settings.SupportNamespace;

    /// <summary>A type that is generated here, with its namespace.</summary>
    public string Qualified(string name) => $"global::{Settings.Namespace}.{name}";
}
