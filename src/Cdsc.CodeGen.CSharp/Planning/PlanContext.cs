using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>What all planners share.</summary>
internal sealed class PlanContext
{
    private readonly SharedTypes _shared;
    private readonly Dictionary<TypeId, QualifiedNames> _qualified;

    public PlanContext(ApiModel model, CSharpSettings settings, SharedTypes shared)
    {
        _shared = shared;
        Core = "global::" + settings.CoreNamespace;
        Support = "global::" + settings.SupportNamespace;
        Model = model;
        Settings = settings;
        Index = new ApiTypeIndex(model.Types);
        List<string> reserved = [.. SupportRooms.OfSpecification(model).SelectMany(SupportFiles.TypesOf)];
        TypeNames = new TypeNames(model, shared, reserved);
        Converters = new ConverterNames(model, TypeNames, shared);
        _qualified = model.Types.ToDictionary(
            type => type.Id, type => new QualifiedNames($"global::{NamespaceOf(type.Id)}.{TypeNames[type.Id]}", $"global::{NamespaceOf(type.Id)}.{Converters[type.Id]}"));
        Members = new MemberNames(Index, TypeNames);
        Types = new CSharpTypes(this);
        Secrets = new SecretTypes(model);
        Rooms = [.. SupportRooms.Of(model, settings)];

        // Beside models of the same namespace, clients and handlers take what names are left.
        Scope = settings.EmitsModels ? TypeNames.Scope : new NameScope(StringComparer.OrdinalIgnoreCase, ["Support", .. reserved]);
    }

    public ApiModel Model { get; }

    public CSharpSettings Settings { get; }

    public ApiTypeIndex Index { get; }

    public TypeNames TypeNames { get; }

    public ConverterNames Converters { get; }

    public MemberNames Members { get; }

    public CSharpTypes Types { get; }

    public NameScope Scope { get; }

    public SecretTypes Secrets { get; }

    /// <summary>The rooms of support code that are emitted.</summary>
    public IReadOnlyList<SupportRoom> Rooms { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    public string Core { get; }

    public string Support { get; }

    /// <summary>The types that no earlier set of documents has brought along.</summary>
    public IEnumerable<NamedType> OwnTypes => Model.Types.Where(type => !_shared.TryGet(type.Id, out _));

    /// <summary>The namespaces of the types that earlier sets have brought along, ordinally sorted.</summary>
    public IReadOnlyList<string> ForeignNamespaces =>
    [
        .. Model.Types
            .Select(type => NamespaceOf(type.Id))
            .Where(name => name != Settings.ModelsNamespace)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The groups with the operations of which something is generated.</summary>
    public IEnumerable<ApiGroup> GroupsOf(EmitKind kinds) => Model.Groups
        .Select(group => group with { Operations = [.. group.Operations.Where(operation => (Settings.EmitOf(operation.Document) & kinds) != EmitKind.None)] })
        .Where(group => group.Operations.Count > 0);

    /// <summary>A type that is generated here, with its namespace.</summary>
    public string Qualified(string name) => $"global::{Settings.Namespace}.{name}";

    /// <summary>A named type, with its namespace.</summary>
    public string QualifiedType(TypeId id) => _qualified[id].Type;

    /// <summary>The converter of a named type, with its namespace.</summary>
    public string QualifiedConverter(TypeId id) => _qualified[id].Converter;

    private string NamespaceOf(TypeId id) => _shared.TryGet(id, out SharedType? shared) ? shared.Namespace : Settings.ModelsNamespace;
}
