using System.Reflection;
using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>The views and their members, by reflection.</summary>
internal static class ViewShapes
{
    /// <summary>All views, by name.</summary>
    public static IReadOnlyDictionary<string, Type> Views { get; } = typeof(IView).Assembly.GetTypes()
        .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IView)))
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The members of a view, by name.</summary>
    public static IReadOnlyDictionary<string, Shape> Members(Type view) =>
        Properties(view).ToDictionary(property => property.Name, ShapeOf, StringComparer.Ordinal);

    /// <summary>The properties of a view, as its record declares them.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type view) => view
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.Name != "EqualityContract");

    private static Shape ShapeOf(PropertyInfo property) => ShapeOf(
        property.PropertyType,
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);

    private static Shape ShapeOf(Type type, bool isNullable) => type switch
    {
        _ when type == typeof(string) || type == typeof(int) => new ScalarShape(false, isNullable),
        _ when type == typeof(bool) => new ScalarShape(true, isNullable),
        _ when type.IsAssignableTo(typeof(IView)) => new ViewShape(type, isNullable),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => new ListShape(ShapeOf(type.GetGenericArguments()[0], isNullable: false)),
        _ => throw new NotSupportedException($"A view has a member of the type {type}, which the lint does not know."),
    };
}
